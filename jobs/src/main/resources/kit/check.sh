#!/bin/sh
# The county's check: call it alone, with files, or with a command and its options.
kit=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
java=java
if [ -x "$kit/jre/bin/java" ]; then java="$kit/jre/bin/java"; fi

say() {
  case "${LC_ALL:-${LC_CTYPE:-$LANG}}" in
    *[Gg][Bb]*) printf '%s\n' "$1" | iconv -f UTF-8 -t GBK >&2 ;;
    *) printf '%s\n' "$1" >&2 ;;
  esac
}

if ! command -v "$java" >/dev/null 2>&1; then
  say '没有找到 Java。请安装 Java 17 或更高版本，或把它解压到本文件夹的 jre 子文件夹，见“使用说明.txt”。'
  exit 2
fi

# Java finds no Chinese name of a file where the system has no such locale; what it writes stays in
# the encoding that was asked for.
if [ "$(locale charmap 2>/dev/null)" = 'ANSI_X3.4-1968' ]; then
  case "${LC_ALL:-${LC_CTYPE:-$LANG}}" in
    *[Gg][Bb]*) export JUNHENG_ENCODING=GBK ;;
  esac
  export LC_ALL=C.UTF-8
fi

case "$1" in
  check | template | --help) ;;
  *) set -- check "$@" ;;
esac
exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$kit/kit/junheng-county.jar" "$@"
