import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../scripts/run.js";
import { sizes } from "../scripts/sizes.ts";
import causes from "./causes.json" with { type: "json" };
import { besideOf, type Figure, isMeasured } from "./figure.ts";
import { type Target, type Verdict, verdictOf } from "./judge.ts";
import { commit, type Measured, type MeasuredPart } from "./measured.ts";
import { PARTS } from "./parts.ts";
import { limitOf } from "./print.ts";
import { distancePicture, latencyPicture } from "./report-pictures.ts";

/** What stands between these in the README is written here. */
const FROM = "<!-- figures: npm run bench -- --report -->";
const TO = "<!-- end of figures -->";

const INTRO = `# What it costs

Made by \`npm run bench -- PART --report\`, never by hand; each part says when and where it was measured. A machine that is twice as fast halves most figures, so the floor stands beside them: a Socket.IO relay of 33 lines ([\`bench/load/floor.js\`](../bench/load/floor.js)) that stores nothing and checks nothing, measured in turn in the same run. "Now" is what a figure must be today ([\`bench/targets.json\`](../bench/targets.json)), "in the end" what it must be once all is done. [Decision 054](decisions/054-measured-beside-a-floor.md) says how it is measured.

![How far each figure is from what it must be in the end](bench/distance.svg)
`;

const OF_PAGES = `Times of a page are medians of five (of fifteen for the script), on a core slowed down four times and a screen of 360 × 740; a busy machine makes them longer.
`;

/** Writes the figures where people read them: into docs/bench.md, and what a page pays into the README too. */
export function report(measured: Measured, targets: readonly Target[]): void {
	const bytes = tableOfBytes();
	const parts = Object.entries(measured).map(([part, of]) =>
		sectionOf(part, of, targets),
	);
	const page = [INTRO, `## Bytes\n\n${bytes}`, ...parts, OF_PAGES];
	writeFileSync(join(root, "docs/bench.md"), page.join("\n"));
	const readme = join(root, "README.md");
	const text = readFileSync(readme, "utf8");
	const [before = "", rest = ""] = text.split(FROM);
	const [, after = ""] = rest.split(TO);
	const ofPage = tableOf(verdictsOf(measured.page?.figures ?? [], targets));
	writeFileSync(readme, `${before}${FROM}\n${bytes}\n${ofPage}${TO}${after}`);
	draw(
		"distance",
		distancePicture(
			Object.values(measured).flatMap(({ figures }) =>
				verdictsOf(figures, targets),
			),
		),
	);
}

function sectionOf(
	part: string,
	{ commit, day, machine, figures }: MeasuredPart,
	targets: readonly Target[],
): string {
	const verdicts = verdictsOf(figures, targets);
	const pictures = figures
		.filter(({ curves }) => curves)
		.map((figure) => {
			const file = figure.name.replace(/[^a-z\d]+/g, "-");
			draw(file, latencyPicture(figure));
			return `![${figure.name}](bench/${file}.svg)\n`;
		});
	return [
		`## ${PARTS[part]?.title ?? part}\n`,
		`Commit ${commit}, ${day}, ${machine}.\n`,
		tableOf(verdicts),
		...unmeasuredOf(figures),
		...causesOf(verdicts),
		...pictures,
	].join("\n");
}

function unmeasuredOf(figures: readonly Figure[]): string[] {
	const lines = figures
		.filter((figure) => !isMeasured(figure))
		.map(
			({ name, unmeasured }) =>
				`- **${name}** was not measured: ${unmeasured}\n`,
		);
	return lines.length > 0 ? [lines.join("")] : [];
}

/** Of each figure that is not where it must be in the end, why. */
function causesOf(verdicts: readonly Verdict[]): string[] {
	const lines = verdicts
		.filter(({ isMissed, distance }) => isMissed || (distance ?? 0) > 1)
		.flatMap(({ figure: { name } }) => {
			const cause = (causes as Record<string, string>)[name];
			return cause ? [`- **${name}**: ${cause}\n`] : [];
		});
	return lines.length > 0 ? [lines.join("")] : [];
}

function draw(name: string, svg: string): void {
	const folder = join(root, "docs/bench");
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${name}.svg`), svg);
}

/** The bytes alone, which a busy machine does not change; what was measured stays as it was. */
export function reportBytes(): void {
	for (const file of ["README.md", "docs/bench.md"]) {
		const path = join(root, file);
		const text = readFileSync(path, "utf8");
		const earlier = /\| brotli bytes[\s\S]*?\n(?=\n)/;
		if (!earlier.test(text)) throw new Error(`${file} has no table of bytes.`);
		writeFileSync(path, text.replace(earlier, tableOfBytes()));
	}
}

function tableOfBytes(): string {
	return table(
		[`brotli bytes, commit ${commit()}`, "is", "must", "aim"],
		sizes().map(({ what, ...of }) => [
			what.trim(),
			...[of.bytes, of.must, of.aim].map((n) => n.toLocaleString("en")),
		]),
	);
}

function verdictsOf(
	figures: readonly Figure[],
	targets: readonly Target[],
): Verdict[] {
	return figures.filter(isMeasured).flatMap((figure) => {
		const target = targets.find(({ name }) => name === figure.name);
		return target ? [verdictOf(target, figure)] : [];
	});
}

function tableOf(verdicts: readonly Verdict[]): string {
	return table(
		["measured", "is", "must", "beside", ""],
		verdicts.map((verdict) => [
			verdict.figure.name,
			`${verdict.figure.value} ${verdict.figure.unit}`,
			limitOf(verdict),
			besideOf(verdict.figure),
			verdict.isMissed ? "missed" : "",
		]),
	);
}

function table(head: string[], rows: string[][]): string {
	return [head, head.map(() => "---"), ...rows]
		.map((row) => `| ${row.join(" | ")} |\n`)
		.join("");
}
