/** Texts as JavaScript, in as few bytes as a minifier would. */
export function asCode(value: unknown): string {
	if (typeof value === "string") return quoted(value);
	if (Array.isArray(value)) return `[${value.map(asCode).join()}]`;
	if (typeof value !== "object" || value === null) return String(value);
	const entries = Object.entries(value).map(
		([key, said]) => `${keyOf(key)}:${asCode(said)}`,
	);
	return `{${entries.join()}}`;
}

const keyOf = (key: string) =>
	/^([a-z_$][\w$]*|0|[1-9]\d{0,8})$/i.test(key) ? key : quoted(key);

/** In whichever quotes need fewer signs before them. */
function quoted(text: string): string {
	const escaped = JSON.stringify(text);
	if (!text.includes('"')) return escaped;
	const inside = escaped.slice(1, -1).replaceAll('\\"', '"');
	return text.includes("'") ? escaped : `'${inside}'`;
}
