import { expect, it } from "vitest";
import { faultRefused, faultsOf, readOrigin } from "./first-run-form.ts";
import { firstRunWords } from "./words.ts";

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
		name: firstRunWords.required,
		email: firstRunWords.badEmail,
		siteName: "At most 80 characters.",
		origin: firstRunWords.required,
	});
	expect(
		faultsOf({ name: "N", email: "n@x.yz", siteName: "S", origin: "s.x" }),
	).toEqual({});
});

it("puts a refusal of the relay at its field", () => {
	const field = (field: string) => faultRefused({ code: "malformed", field });
	expect(field("site.origin")).toEqual({ origin: firstRunWords.badOrigin });
	expect(field("token")).toBeNull();
	expect(faultRefused({ code: "retry" })).toBeNull();
});
