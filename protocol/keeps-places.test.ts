import { expect, test } from "vitest";
import { keepsPlaceholders, placeholdersOf } from "./keeps-places.ts";

test.each([
	["Hello", "Hi", true],
	["{name} is here", "Say hi to {name}", true],
	["{min} to {max}", "{max}, {min}", true],
	["{name} is here", "Somebody is here", false],
	["{name} is here", "{name} and {name}", false],
	["{name} is here", "{nane} is here", false],
	["Hello", "Hello {name}", false],
	["Hello", "Hello { name }", true],
])("ST6 %j in the place of %j: %j", (ours, own, keeps) => {
	expect(keepsPlaceholders(own, ours)).toBe(keeps);
});

test("ST6 the places of a text are named in one order", () => {
	expect(placeholdersOf("{name}: {count}")).toBe("{count} {name}");
	expect(placeholdersOf("none")).toBe("");
});
