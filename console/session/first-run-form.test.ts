import { expect, it } from "vitest";
import { words } from "../words/words.ts";
import { faultRefused, faultsOf, readOrigin } from "./first-run-form.ts";

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
		"https://localhost:4100",
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
		faultsOf({ name: " ", email: "a@b", siteName: "x".repeat(81), origin: "" }),
	).toEqual({
		name: words.firstRun.required,
		email: words.firstRun.badEmail,
		siteName: "At most 80 characters.",
		origin: words.firstRun.required,
	});
	expect(
		faultsOf({ name: "N", email: "n@x.yz", siteName: "S", origin: "s.x" }),
	).toEqual({});
});

it("puts a refusal of the relay at its field", () => {
	const field = (field: string) => faultRefused({ code: "malformed", field });
	expect(field("site.origin")).toEqual({ origin: words.firstRun.badOrigin });
	expect(field("token")).toBeNull();
	expect(faultRefused({ code: "retry" })).toBeNull();
});
