// Draws charts from the tables beside them: what is drawn is what screen readers read.
import { money } from "./amounts.js";

function readTable(table) {
  const amounts = (row) => [...row.querySelectorAll("td[data-minor]")].map((cell) => BigInt(cell.dataset.minor));
  return {
    buckets: [...table.querySelectorAll("thead th")].map((cell) => cell.textContent),
    rows: [...table.querySelectorAll("tbody tr")].map((row) => ({
      name: row.querySelector("th").textContent,
      href: row.querySelector("th").dataset.href,
      amounts: amounts(row),
    })),
    format: table.dataset,
  };
}

const style = getComputedStyle(document.documentElement);
const scale = [0, 1, 2, 3, 4].map((level) => style.getPropertyValue(`--late-${level}`).trim());
const level = (bucket) => scale[Math.min(bucket, scale.length - 1)];
const font = getComputedStyle(document.body).fontFamily;
const text = { color: "#17222e", fontFamily: font, fontSize: 12 };
const muted = { color: "#55636f", fontFamily: font, fontSize: 11.5 };
const rule = { lineStyle: { color: "#e9edf1" } };

/** For the eye only: axis labels and bar lengths; amounts in words come from whole minor units. */
const drawn = (minor, format) => Number(minor) / 10 ** Number(format.decimals);

function short(value) {
  const lang = document.documentElement.lang === "en" ? "en-GB" : "fr-FR";
  return new Intl.NumberFormat(lang, { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

const common = {
  animation: false,
  textStyle: { fontFamily: font },
  // Rich text is painted on the canvas; an HTML tooltip would need inline styles.
  tooltip: { renderMode: "richText", confine: true, textStyle: text, borderColor: "#b9c4ce", padding: [6, 9] },
};

function ages({ buckets, rows, format }) {
  const amounts = rows[0].amounts;
  return {
    ...common,
    tooltip: { ...common.tooltip, formatter: (p) => `${p.name}: ${money(amounts[p.dataIndex], format)}` },
    grid: { left: 4, right: 8, top: 24, bottom: 6, containLabel: true },
    xAxis: { type: "category", data: buckets, axisLabel: { ...muted, interval: 0 }, axisTick: { show: false }, axisLine: { lineStyle: { color: "#c3cdd6" } } },
    yAxis: { type: "value", axisLabel: { ...muted, formatter: short }, splitLine: rule, splitNumber: 4 },
    series: [{
      type: "bar",
      barMaxWidth: 74,
      data: amounts.map((minor, bucket) => ({ value: drawn(minor, format), itemStyle: { color: level(bucket), borderRadius: 2 } })),
      label: { show: true, position: "top", ...text, fontSize: 11.5, formatter: (p) => `${short(p.value)} ${format.symbol}` },
    }],
  };
}

function stacks({ buckets, rows, format }) {
  return {
    ...common,
    tooltip: { ...common.tooltip, formatter: (p) => `${p.name}\n${p.seriesName}: ${money(rows[p.dataIndex].amounts[p.seriesIndex], format)}` },
    legend: { data: buckets, right: 0, top: 0, itemWidth: 10, itemHeight: 10, icon: "rect", textStyle: muted, itemGap: 12 },
    grid: { left: 4, right: 18, top: 24, bottom: 6, containLabel: true },
    xAxis: { type: "value", axisLabel: { ...muted, formatter: short }, splitLine: rule, splitNumber: 5 },
    yAxis: { type: "category", inverse: true, data: rows.map((row) => row.name), axisLabel: { ...text, fontSize: 11.5, interval: 0, width: 190, overflow: "truncate" }, axisTick: { show: false }, axisLine: { lineStyle: { color: "#c3cdd6" } } },
    series: buckets.map((name, bucket) => ({
      name,
      type: "bar",
      stack: "all",
      barMaxWidth: 14,
      itemStyle: { color: level(bucket) },
      data: rows.map((row) => drawn(row.amounts[bucket], format)),
    })),
  };
}

const kinds = { ages, stacks };

for (const element of document.querySelectorAll("[data-chart]")) {
  const data = readTable(document.querySelector(element.dataset.table));
  const chart = echarts.init(element, null, { renderer: "canvas" });
  chart.setOption(kinds[element.dataset.chart](data));
  chart.on("click", (point) => {
    const href = data.rows[point.dataIndex]?.href;
    if (href && element.dataset.chart === "stacks") location.href = href;
  });
  element.dataset.drawn = "true";
  addEventListener("resize", () => chart.resize());
  addEventListener("beforeprint", () => chart.resize());
  addEventListener("afterprint", () => chart.resize());
}
