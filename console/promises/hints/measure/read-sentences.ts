import * as v from "valibot";

/** A sentence, and what a person says of it. */
export interface Labelled {
	text: string;
	promise: boolean;
	/** Pieces of the text. */
	vague: string[];
}

const form = v.record(
	v.string(),
	v.object({
		cases: v.array(
			v.object({
				text: v.pipe(v.string(), v.nonEmpty()),
				promise: v.boolean(),
				vague: v.array(v.pipe(v.string(), v.nonEmpty())),
			}),
		),
	}),
);

/** Reads a file of labelled sentences, or says in a sentence what is wrong with it. */
export function readSentences(json: string): Map<string, Labelled[]> {
	let read: unknown;
	try {
		read = JSON.parse(json);
	} catch {
		throw new Error("This is no JSON.");
	}
	const parsed = v.safeParse(form, read);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		const where = v.getDotPath(issue) ?? "the file";
		throw new Error(
			`${where}: ${issue.message}. A file is {"en": {"cases": [{"text": "…", "promise": true, "vague": ["…"]}]}}.`,
		);
	}
	const languages = new Map<string, Labelled[]>();
	for (const [language, { cases }] of Object.entries(parsed.output)) {
		if (cases.length === 0) throw new Error(`${language} has no sentences.`);
		for (const { text, vague } of cases)
			for (const piece of vague)
				if (!text.includes(piece))
					throw new Error(
						`${language}: "${piece}" does not stand in "${text}".`,
					);
		languages.set(language, cases);
	}
	if (languages.size === 0) throw new Error("There is no language in it.");
	return languages;
}
