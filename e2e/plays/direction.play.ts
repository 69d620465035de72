import type { Locator } from "@playwright/test";
import { expect, test } from "../cast.ts";

const ARABIC_FIRST = "مرحبا\nIs it (blue)?";
const ENGLISH_FIRST = "Is it (blue)?\nهل هو أزرق (١)؟";
const NAME_AND_MARKS = "1. (a)\nשלום (ב)!\n2. (b)?";

test("each line of a text runs as its own first letter does, for both sides and as a comment, a note, a preview", async ({
	maya,
	noor,
}) => {
	await noor.signsIn();
	await maya.visits("/");
	await maya.rings();
	const texts = [ARABIC_FIRST, ENGLISH_FIRST, NAME_AND_MARKS];
	for (const text of texts) {
		await maya.composer.fill(text);
		expect(await bidi(maya.composer)).toBe("plaintext");
		await maya.composer.press("Enter");
		await expect(maya.log.locator(".bubble").last()).toContainText(
			lastLine(text),
		);
		const preview = noor.page.locator(".row-preview");
		await noor.looksAt("Mine");
		await expect(preview).toContainText(lastLine(text));
		await runsByLine(preview, text);
	}
	await noor.opens("1. (a)");
	for (const [at, text] of texts.entries()) {
		await runsByLine(maya.log.locator(".message-text").nth(at), text);
		await runsByLine(noor.log.locator(".message-text").nth(at), text);
	}

	await noor.page.getByRole("button", { name: "Note", exact: true }).click();
	await noor.composer.fill(ARABIC_FIRST);
	expect(await bidi(noor.composer)).toBe("plaintext");
	await noor.composer.press("Enter");
	await expect(noor.log.locator(".message-text")).toHaveCount(4);
	await runsByLine(noor.log.locator(".message-text").last(), ARABIC_FIRST);
	await noor.page.getByRole("button", { name: "Reply", exact: true }).click();
	await noor.composer.fill(ARABIC_FIRST);
	await noor.composer.press("Enter");
	await expect(maya.log.locator(".message-text")).toHaveCount(4);
	await runsByLine(maya.log.locator(".message-text").last(), ARABIC_FIRST);

	await maya.choosesInMenu("End chat");
	await maya.chat.getByRole("button", { name: "End chat" }).click();
	await maya.chooses("Good");
	await maya.chooses("Yes");
	const comment = maya.chat.getByRole("textbox", { name: /What/ }).last();
	expect(await bidi(comment)).toBe("plaintext");
	await maya.comments(ENGLISH_FIRST);
	await runsByLine(maya.log.locator(".rating-comment"), ENGLISH_FIRST);
	await runsByLine(
		noor.log.locator(".rated .message-text").last(),
		ENGLISH_FIRST,
	);
});

const lastLine = (text: string) => text.split("\n").at(-1) ?? "";

function bidi(field: Locator): Promise<string> {
	return field.evaluate((element) => getComputedStyle(element).unicodeBidi);
}

/** Of each line the last mark stands at its end: on the right where its letters run to the right, else on the left. */
async function runsByLine(shown: Locator, text: string): Promise<void> {
	await expect(shown).toBeVisible();
	for (const line of text.split("\n")) {
		const runsLeft = /^\P{L}*[\u0590-\u08ff]/u.test(line);
		if (/^\p{L}+$/u.test(line)) continue;
		// A bubble that is replaced by its confirmed one has no place for a moment.
		await expect
			.poll(() => shown.evaluate(xOfEnds, line).then(Math.sign), line)
			.toBe(runsLeft ? -1 : 1);
	}
}

/** How far the last character of that line stands to the right of the first. */
function xOfEnds(element: Element, line: string): number {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const at = (node.nodeValue ?? "").indexOf(line);
		if (at < 0) continue;
		const xOf = (offset: number) => {
			const range = document.createRange();
			range.setStart(node, offset);
			range.setEnd(node, offset + 1);
			return range.getBoundingClientRect().x;
		};
		return xOf(at + line.length - 1) - xOf(at);
	}
	throw new Error(`${line} is not shown`);
}
