import { expect, test } from "vitest";
import { lt } from "./lt.ts";
import { type Override, overridden } from "./override.ts";

test("an owner's texts stand in their places, and all others stay", () => {
	const own: Override = {
		header: { title: "Labas, kuo padėti?" },
		launcher: { unread: { few: "{count} atsakymai" } },
	};
	const texts = overridden(lt, own);
	expect(texts.header.title).toBe("Labas, kuo padėti?");
	expect(texts.header.online).toBe(lt.header.online);
	expect(texts.launcher.unread).toEqual({
		...lt.launcher.unread,
		few: "{count} atsakymai",
	});
	expect(texts.later).toEqual(lt.later);
});

test("what is no text, or has no place, changes nothing", () => {
	const wrong = { header: { title: null, other: "x" }, queue: "x", more: {} };
	expect(overridden(lt, wrong)).toEqual(lt);
});
