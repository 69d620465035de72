import type { Query } from "./connections.ts";

/**
 * Queries as one text. Each of them by itself is an object, several messages and an answer of its own for the library,
 * which costs a relay more than what is asked. Prepared ones are carried out by `execute`, so that nothing is planned
 * anew.
 */
export function batchText(queries: readonly Query[]): string {
	return queries
		.map(({ name, text, values }) => {
			if (name === undefined) {
				if (values.length > 0) throw new Error(`not prepared: ${text}`);
				return text;
			}
			return values.length > 0
				? `execute ${name}(${values.map(literal).join(",")})`
				: `execute ${name}`;
		})
		.join(";");
}

/** Names are the store's own. Types of values are what the statements make of them. */
export function prepareText(queries: readonly Query[]): string {
	const texts = new Map(queries.map(({ name, text }) => [name, text]));
	return [...texts]
		.map(([name, text]) => `prepare ${name} as ${text}`)
		.join(";");
}

/** A text ends at a quote alone, because every connection has `standard_conforming_strings`; in UTF-8 no other sign holds that byte. */
function literal(value: string | null): string {
	if (value === null) return "null";
	return value.includes("'")
		? `'${value.replaceAll("'", "''")}'`
		: `'${value}'`;
}
