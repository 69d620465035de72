import { expect, test } from "vitest";
import { sentencesIn, textsIn } from "./words/texts-in.ts";

const said = (jsx: string) =>
	textsIn(`export const Part = () => ${jsx};`).map(({ text }) => text);

test.each([
	["<p>Hello</p>", ["Hello"]],
	["<p>\n\tTwo\n\tlines\n</p>", ["Two lines"]],
	["<button aria-label='Close' />", ["Close"]],
	["<input placeholder={wide ? `Write here` : words.here} />", ["Write here"]],
	["<p>{is && 'Not yet'}</p>", ["Not yet"]],
	["<Part note='Some more' />", ["Some more"]],
	["<ul>{all.map((one) => <li>Each</li>)}</ul>", ["Each"]],
	["<Part foot={<b>Last</b>} />", ["Last"]],
])("%s says %j", (jsx, texts) => {
	expect(said(jsx)).toEqual(texts);
});

test.each([
	"<p>{words.chat.send} · {count} %</p>",
	"<p class='line quiet' id={`a b`}>{name}</p>",
	"<button type='button' aria-describedby='one two' title={words.close} />",
	"<p>{kind === 'not yet' ? words.a : words.b}</p>",
	"<p>{filled(words.a, { name: 'x y' })}</p>",
	"<Part kind='line' of={bell} />",
])("%s says nothing of ours", (jsx) => {
	expect(said(jsx)).toEqual([]);
});

test("a sentence in code is found, and no name, no class, and nothing that is thrown", () => {
	const source = `
		const told = { full: "There is no room", kind: "last one", Key: "Enter" };
		throw new Error("Nobody reads this sentence");
		const many = \`Found \${n} of them\`;
		const some = \`Show them all \${n}\`;`;
	expect(sentencesIn(source).map(({ text }) => text)).toEqual([
		"There is no room",
		"Show them all ",
	]);
});
