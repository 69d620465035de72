/** A play in an engine, as it ended. */
export interface Row {
	engine: string;
	play: string;
	result: "passed" | "failed";
	seconds: number;
}

/** Of Playwright's JSON report, what is read here. */
export interface Results {
	suites: Suite[];
}
interface Suite {
	title: string;
	suites?: Suite[];
	specs: {
		title: string;
		ok: boolean;
		tests: {
			projectName: string;
			annotations: { type: string; description?: string }[];
			results: { duration: number }[];
		}[];
	}[];
}

/** @param names what each project is called, with its version where the play does not say it */
export function rowsOf(
	{ suites }: Results,
	names: Record<string, string>,
): Row[] {
	return suites
		.flatMap(specsIn)
		.flatMap(({ title, ok, tests }) =>
			tests.map(({ projectName, annotations, results }) => ({
				engine: [
					names[projectName] ?? projectName,
					annotations.find(({ type }) => type === "version")?.description,
				]
					.filter(Boolean)
					.join(" "),
				play: title.replace(/ @gate$/, ""),
				result: ok ? ("passed" as const) : ("failed" as const),
				seconds: Math.round((results.at(-1)?.duration ?? 0) / 1_000),
			})),
		)
		.sort(
			(a, b) =>
				a.engine.localeCompare(b.engine) || a.play.localeCompare(b.play),
		);
}

/** For a terminal. */
export function table(rows: Row[]): string {
	const engine = Math.max(...rows.map((row) => row.engine.length));
	return rows
		.map((row) =>
			[
				row.engine.padEnd(engine),
				row.result,
				`${row.seconds} s`.padStart(5),
				row.play,
			].join("  "),
		)
		.join("\n");
}

/** For the documents. */
export function report(rows: Row[]): string {
	const lines = rows.map(
		({ engine, play, result }) =>
			`| ${engine} | ${play.replaceAll("|", "\\|")} | ${result} |`,
	);
	return `# Played in other engines

Written by \`npm run engines -- --report\`. Chromium plays everything, in \`npm test\`. Firefox plays those of its plays that do not lean on Chromium's own switches; WebKit, which WebKitWebDriver drives, a suite of its own. The gate plays the main job in both, and that the launcher stays where it is.

Firefox is the release of the system, not a patched one; WebKit is WebKitGTK: the same engine as Safari's, in another window. What only Safari on a Mac or a phone does is tested by what it does to the page, as with buttons that get no focus.

| engine | play | result |
| --- | --- | --- |
${lines.join("\n")}
`;
}

function specsIn(suite: Suite): Suite["specs"] {
	return [...suite.specs, ...(suite.suites ?? []).flatMap(specsIn)];
}
