import { expect, it } from "vitest";
import type { ContactWays } from "../../../protocol/contact.ts";
import {
	addressTyped,
	nameOf,
	type WaysForm,
	waysFormOf,
	waysIn,
} from "../ways-form.ts";
import { isFaulty, waysFaults } from "./ways-faults.ts";

const ALL: ContactWays = {
	phone: {
		number: "+370 612 34567",
		hours: {
			timeZone: "Europe/Vilnius",
			weekly: { "1": [["09:00", "17:00"]] },
			exceptions: [{ date: "2026-12-24", openings: [] }],
		},
	},
	email: "help@shop.test",
	post: "Lamp & Loom\nKaunas",
	accounts: [{ name: "Instagram", url: "https://www.instagram.com/lamp" }],
};
const NONE = waysFormOf({});
const account = (name: string, url: string, key = url) => ({ key, name, url });
const faults = (form: Partial<WaysForm>) => waysFaults({ ...NONE, ...form });

it("CT1 what was kept stands in the form, and comes out of it the same", () => {
	expect(waysIn(waysFormOf(ALL))).toEqual(ALL);
	expect(isFaulty(waysFaults(waysFormOf(ALL)))).toBe(false);
});

it("CT1 what is left empty is not offered, nor a row that nobody filled in", () => {
	expect(waysIn(NONE)).toEqual({});
	const blank = { ...NONE, phone: " ", accounts: [account(" ", "")] };
	expect(waysIn(blank)).toEqual({});
	expect(isFaulty(waysFaults(blank))).toBe(false);
});

it("CT1 a form without a number keeps no hours of a telephone", () => {
	expect(waysIn({ ...waysFormOf(ALL), phone: "" }).phone).toBeUndefined();
	const hours = { ...NONE.hours, set: true, timeZone: "UTC" };
	const broken = {
		...hours,
		weekly: { ...hours.weekly, "1": [{ from: "9", to: "8" }] },
	};
	expect(isFaulty(faults({ hours: broken }))).toBe(false);
	expect(isFaulty(faults({ hours: broken, phone: "112" }))).toBe(true);
});

it("CT4 each fault is said at its field", () => {
	expect(faults({ phone: "call us" }).phone).toMatch(/^Write 3 to 20 digits/);
	expect(faults({ phone: "1 ".repeat(21) }).phone).not.toBeNull();
	expect(faults({ email: "help" }).email).toMatch(/^This is not an e-mail/);
	expect(faults({ post: "é".repeat(301) }).post).toBe("1 character too many.");
	expect(faults({ post: "é".repeat(300) }).post).toBeNull();
	expect(faults({ post: "a\n".repeat(11) }).post).toBe("At most 10 lines.");
	const { url, name } = faults({
		accounts: [
			account("A", "https://a.test"),
			account("", "https://b.test"),
			account("C", "javascript:alert(1)"),
			account("D", "https://a.test/", "again"),
			account("é".repeat(62), "https://e.test"),
		],
	});
	expect([...url]).toEqual([
		[
			"javascript:alert(1)",
			"This is not a web address. It begins with https:// or http://.",
		],
		["again", "This address stands above already."],
	]);
	expect([...name]).toEqual([
		["https://b.test", "Write the name that shoppers read."],
		["https://e.test", "2 characters too many."],
	]);
});

it("CT1 an address typed without its scheme gets https, where one sees it; anything else stays as typed", () => {
	expect(addressTyped(" instagram.com/lamp ")).toBe(
		"https://instagram.com/lamp",
	);
	for (const typed of ["http://a.test", "javascript:x", "lamp", "@lamp", ""])
		expect(addressTyped(typed)).toBe(typed);
});

it("CT1 an address suggests a name", () => {
	expect(nameOf("https://www.instagram.com/lamp")).toBe("Instagram");
	expect(nameOf("https://social.shop.test/@lamp")).toBe("Shop");
	expect(nameOf("lamp")).toBe("");
});
