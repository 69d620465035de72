import { expect, test } from "vitest";
import { splitWords } from "./split-words.ts";

const SOURCE = `export const ptBR = {
	compose: {
		send: "Enviar",
	},
	launcher: {
		open: "Abrir",
	},
	later: {
		rate: "Avaliar",
	},
};
`;

function split(source: string, part: "first" | "later"): string {
	const transform = splitWords().transform as (
		code: string,
		id: string,
	) => { code: string };
	return transform(source, `/repository/widget/words/pt-BR.ts?${part}`).code;
}

test("the first part has neither what comes later nor what the launcher says", () => {
	const first = split(SOURCE, "first");
	expect(first).toContain("Enviar");
	expect(first).not.toMatch(/Abrir|Avaliar/);
});

test("the later part has nothing else", () => {
	const later = split(SOURCE, "later");
	expect(later).toContain("export const ptBR = { later: {");
	expect(later).toContain("Avaliar");
	expect(later).not.toMatch(/Enviar|Abrir/);
});

test("a source with other line ends is split in the same way", () => {
	const other = SOURCE.replaceAll("\n", "\r\n");
	for (const part of ["first", "later"] as const)
		expect(split(other, part)).toBe(split(SOURCE, part));
});
