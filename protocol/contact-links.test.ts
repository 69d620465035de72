import { expect, test } from "vitest";
import { mailtoLink, phoneLink } from "./contact-links.ts";

test("CT7 a telephone dials what was meant, whatever stands between its digits", () => {
	const numbers = [
		["112", "tel:112"],
		["+370 612 34567", "tel:+37061234567"],
		["+44 (0)20 7946-0018", "tel:+442079460018"],
		["(020) 7946/00.18", "tel:02079460018"],
	];
	for (const [number = "", link] of numbers)
		expect(phoneLink(number)).toBe(link);
});

test("CT7 an address begins a letter to itself alone", () => {
	expect(mailtoLink("help@shop.test")).toBe("mailto:help@shop.test");
	const link = mailtoLink("a?bcc=x&body=%y@shop.test");
	expect(link).toBe("mailto:a%3Fbcc%3Dx%26body%3D%25y@shop.test");
	expect(new URL(link).search).toBe("");
});
