// Amounts are whole minor units, never fractions.
const groups = document.documentElement.lang === "en" ? "," : "\u00a0";
const point = document.documentElement.lang === "en" ? "." : ",";

export function money(minor, { symbol, decimals }) {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(Number(decimals) + 1, "0");
  const cut = digits.length - Number(decimals);
  const whole = digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, groups);
  const sign = minor < 0n ? "-" : "";
  return sign + whole + (cut < digits.length ? point + digits.slice(cut) : "") + "\u00a0" + symbol;
}
