@echo off
rem The county's check: double-click it, drop files on it, or call it with arguments.
chcp 936 >nul
setlocal
set "KIT=%~dp0"
set "JAVA=java"
if exist "%KIT%jre\bin\java.exe" set "JAVA=%KIT%jre\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo 没有找到 Java。请安装 Java 17 或更高版本，或把它解压到本文件夹的 jre 子文件夹，见“使用说明.txt”。
  set STATUS=2
  goto end
)
set COMMAND=check
if /i "%~1"=="check" set COMMAND=
if /i "%~1"=="template" set COMMAND=
if /i "%~1"=="--help" set COMMAND=
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dstdout.encoding=GBK -jar "%KIT%kit\junheng-county.jar" %COMMAND% %*
set STATUS=%ERRORLEVEL%
:end
if not defined JUNHENG_NO_PAUSE pause
exit /b %STATUS%
