#!/usr/bin/env bash
# Starts a command of Junheng under your own Spark: before -- what spark-submit takes, behind it the command.
#   SPARK_HOME=/opt/spark conf/examples/spark-submit.sh --master yarn -- run --warehouse hdfs:///census/warehouse
# MORE_JARS names further jars, parted by commas, as those that read and write an object store.
set -euo pipefail
target="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/target"

options=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  options+=("$1")
  shift
done
[ $# -gt 0 ] || { sed -n '2,4s/^# //p' "${BASH_SOURCE[0]}" >&2; exit 2; }
shift

# what Spark does not bring with it
jars=("$target"/lib/{SparseBitSet,aalto-xml,cel,commonmark,commons-csv,duckdb_jdbc,echarts,fastexcel,h2,micrometer,opczip,picocli,poi,postgresql,protobuf-java,re2j,spring,stax2-api}-*.jar)
jars=$(IFS=,; echo "${jars[*]}")

exec "${SPARK_HOME:?names the folder of your Spark}/bin/spark-submit" \
  --jars "$jars${MORE_JARS:+,$MORE_JARS}" "${options[@]}" "$target/junheng.jar" "$@"
