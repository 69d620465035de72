import { expect, it } from "vitest";
import { officeHours } from "./first-hours.ts";
import {
	faultRefused,
	faultsOf,
	originKept,
	readOrigin,
} from "./first-run-form.ts";
import { firstRunWords } from "./first-run-words.ts";
import { formWords } from "./words.ts";

const GOOD = {
	name: "N",
	email: "n@x.yz",
	password: "lamps and looms",
	siteName: "S",
	www: "yes",
	accent: "#1f6f5c",
	...officeHours(),
};

it("takes addresses as people write them", () => {
	expect(
		[
			"https://shop.example",
			" shop.example/cart?x=1 ",
			"http://localhost:4100",
			"localhost:4100",
			"HTTPS://Shop.Example:443/",
		].map(readOrigin),
	).toEqual([
		"https://shop.example",
		"https://shop.example",
		"http://localhost:4100",
		"http://localhost:4100",
		"https://shop.example",
	]);
});

it("refuses what is no address of a shop", () => {
	for (const typed of [
		"",
		"my shop",
		"ftp://x.y",
		"https://",
		"https://a:b@x.y",
		"file:///x",
	])
		expect(readOrigin(typed), typed).toBeNull();
});

it("names every fault, and none where there is none", () => {
	expect(
		faultsOf({
			...GOOD,
			name: " ",
			email: "a@b",
			password: "too short",
			siteName: "x".repeat(81),
			origin: "",
		}),
	).toEqual({
		name: formWords.required,
		email: formWords.badEmail,
		password: "Too short: it takes 12 characters or more.",
		siteName: "At most 80 characters.",
		origin: formWords.required,
	});
	expect(faultsOf({ ...GOOD, origin: "s.x" })).toEqual({});
});

it("says what is wrong with an address, and what is kept of it", () => {
	const form = GOOD;
	const said = (origin: string, meant: string | null = null) =>
		faultsOf({ ...form, origin }, meant).origin;
	expect(said("*.shop.example")).toBe(firstRunWords.wildcard);
	expect(said("me@shop.example")).toBe(firstRunWords.credentials);
	expect(said("ftp://shop.example")).toBe(firstRunWords.badScheme);
	expect(said("shop.example:0")).toBe(firstRunWords.badPort);
	expect(said("https://shop.example;x")).toBe(firstRunWords.badOrigin);
	expect(originKept("localhost:4311")).toBe("Kept as http://localhost:4311");
	expect(originKept("https://münchen.example/a")).toBe(
		"Kept as https://xn--mnchen-3ya.example",
	);
	expect(originKept("https://shop.example/")).toBe("");
	expect(originKept("my shop")).toBe("");
});

it("takes a public address without encryption only when it is sent twice", () => {
	const form = GOOD;
	const plain = "http://shop.example";
	expect(faultsOf({ ...form, origin: plain })).toEqual({
		origin: firstRunWords.plainHttp,
	});
	expect(faultsOf({ ...form, origin: plain }, plain)).toEqual({});
	expect(faultsOf({ ...form, origin: plain }, "http://other.example")).toEqual({
		origin: firstRunWords.plainHttp,
	});
	expect(faultsOf({ ...form, origin: "http://localhost:4311" })).toEqual({});
});

it("puts a refusal of the relay at its field", () => {
	const field = (field: string) => faultRefused({ code: "malformed", field });
	expect(field("site.origin")).toEqual({ origin: firstRunWords.badOrigin });
	expect(field("token")).toBeNull();
	expect(faultRefused({ code: "retry" })).toBeNull();
});
