// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { piecesOf } from "../protocol/links.ts";
import { FormattedText } from "./FormattedText.tsx";

afterEach(cleanup);

const shown = (text: string) =>
	render(<FormattedText cut={piecesOf} text={text} />).container;

test("TX3 markup stays text, in a list, in bold and in code too", () => {
	const hostile = `<img src=x onerror=alert(1)> <b>&amp;</b> {{x}}`;
	for (const text of [
		hostile,
		`- ${hostile}\n- b`,
		`**${hostile}**`,
		`\`${hostile}\``,
	]) {
		const container = shown(text);
		expect(container.textContent).toContain(hostile);
		expect(container.querySelector("img, b b")).toBeNull();
		cleanup();
	}
});

test("an object in place of a text shows nothing", () => {
	const forged = { type: "img", props: { src: "x" }, constructor: undefined };
	expect(shown(forged as unknown as string).textContent).toBe("");
});

test("TX1 lists, quotes and code are elements that a screen reader knows", () => {
	shown(
		"Hi **you**:\n- a\n- b\n\n2. c\n3. d\n> Why?\nUse `e`\n```\nf\n```\nhttps://shop.example/a",
	);
	const [bullets, numbers] = screen.getAllByRole("list");
	expect(bullets?.tagName).toBe("UL");
	expect(numbers?.tagName).toBe("OL");
	expect(
		screen.getAllByRole("listitem").map(({ style }) => style.listStyleType),
	).toEqual(['"– "', '"– "', '"2. "', '"3. "']);
	expect(document.querySelector("blockquote")?.textContent).toBe("Why?");
	expect(document.querySelector("p > code")?.textContent).toBe("e");
	expect(document.querySelector("pre > code")?.textContent).toBe("f");
	expect(document.querySelector("p > b")?.textContent).toBe("you");
	const link = screen.getByRole("link");
	expect(link.getAttribute("rel")).toBe("noopener noreferrer");
});

test("TX5 each block runs as its own first letter does", () => {
	const container = shown("مرحبا\n- a\n- ب\n> هل؟");
	const of = container.querySelectorAll("p, li, blockquote");
	expect([...of].map((each) => each.getAttribute("dir"))).toEqual(
		Array(4).fill("auto"),
	);
});
