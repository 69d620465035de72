import { expect, test } from "vitest";
import { teamWords } from "../console/team/words.ts";
import { english } from "../widget/words/testing/played.ts";

test("NT6 the team column quotes the very sentences of the chat", () => {
	const { called, unattended } = teamWords.shop;
	expect(called).toBe(`Shoppers read: “${english.offline.called}”`);
	expect(unattended).toBe(`Shoppers read: “${english.offline.body}”`);
});
