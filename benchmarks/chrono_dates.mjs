// Reads lines {"text", "published"} from standard input and writes, for each, what chrono-node's
// Vietnamese parser finds: [[offset, text, first day, last day], ...]. Used by dates_peers.py.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const chrono = createRequire(process.cwd() + "/")("chrono-node");

const iso = (c) =>
  [String(c.get("year")).padStart(4, "0"), String(c.get("month")).padStart(2, "0"), String(c.get("day")).padStart(2, "0")].join("-");

function span(found) {
  const last = (found.end ?? found.start).date();
  const certain = (part) => (found.end ?? found.start).isCertain(part);
  let first = iso(found.start);
  let end = iso(found.end ?? found.start);
  if (!certain("day") && !certain("weekday")) {
    const year = last.getFullYear();
    const month = last.getMonth();
    if (certain("month")) {
      first = iso(found.start).slice(0, 8) + "01";
      end = `${year}-${String(month + 1).padStart(2, "0")}-${new Date(year, month + 1, 0).getDate()}`;
    } else if (certain("year")) {
      first = `${year}-01-01`;
      end = `${year}-12-31`;
    }
  }
  return [found.index, found.text, first, end];
}

for await (const line of createInterface({ input: process.stdin })) {
  const { text, published } = JSON.parse(line);
  const found = chrono.vi.parse(text, new Date(`${published}T12:00:00`));
  console.log(JSON.stringify(found.map(span)));
}
