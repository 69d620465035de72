import { expect, it, test } from "vitest";
import { readLookChange, type SiteLook } from "../../../protocol/look.ts";
import { idOf } from "../../testing/staged.ts";
import {
	formOf,
	type LookForm,
	lookIn,
	typedOver,
	withGreeting,
	withStarter,
} from "../look-form.ts";
import { faultsOf, faultyLanguage, isFaultless } from "./look-faults.ts";

const LOOK: SiteLook = {
	name: "Lavender",
	accent: "#1d5c54",
	position: "end",
	offset: [24, 96],
	theme: "auto",
	launcher: null,
	logo: idOf("logo"),
	greetings: { lt: "Labas" },
	starters: { en: ["Where is my order?"] },
	closedOn: ["/b2b/order"],
	staffPictures: true,
};
const FORM = formOf(LOOK);

it("shows a look and gives the same back, which the relay takes", () => {
	expect(lookIn(FORM)).toEqual(LOOK);
	const empty = formOf({ ...LOOK, offset: null, closedOn: [] });
	expect(lookIn(empty)).toMatchObject({ offset: null, closedOn: [] });
	const look = lookIn(FORM);
	expect(readLookChange({ site: idOf("shop"), look }).look).toEqual(LOOK);
});

it("takes back what was typed and taken away", () => {
	const typed = withGreeting(withStarter(FORM, "lt", 2, "Kur?"), "de", "Hallo");
	expect(lookIn(typed).starters).toEqual({ ...LOOK.starters, lt: ["Kur?"] });
	const back = withGreeting(withStarter(typed, "lt", 2, ""), "de", "");
	expect(JSON.stringify(back)).toBe(JSON.stringify(FORM));
});

test.each<[string, Partial<LookForm>, string]>([
	["no name", { name: " \u200b" }, "name"],
	["a colour by name", { accent: "transparent" }, "accent"],
	["half a colour", { accent: "#12" }, "accent"],
	["one distance of two", { side: "24", bottom: "" }, "offset"],
	["a distance that is none", { side: "-1", bottom: "3" }, "offset"],
	["a distance beyond the window", { side: "401", bottom: "3" }, "offset"],
	["no path", { closedOn: "/a\nb2b" }, "closedOn"],
	["two paths in one", { closedOn: "/a,/b" }, "closedOn"],
	["a path with a question", { closedOn: "/a?b" }, "closedOn"],
])("LO20 %s is refused in words, at its field", (_, typed, field) => {
	const faults = faultsOf({ ...FORM, ...typed });
	expect(isFaultless(faults)).toBe(false);
	expect(faults[field as "name"]).toMatch(/\.$/);
});

it("LO20 counts characters as the relay does, and says which language is too long", () => {
	expect(isFaultless(faultsOf(withGreeting(FORM, "lt", "🛋".repeat(300))))).toBe(
		true,
	);
	const long = faultsOf(withGreeting(FORM, "lt", "🛋".repeat(301)));
	expect(long.greetings.lt).toContain("Shorten it by 1");
	expect(faultyLanguage(long)).toBe("lt");
	const starter = faultsOf(withStarter(FORM, "ar", 1, "م".repeat(61)));
	expect(starter.starters.ar).toEqual([null, expect.stringContaining("60")]);
	expect(isFaultless(starter)).toBe(false);
});

it("LO20 takes markup and any direction as the text that it is", () => {
	const form = withGreeting(FORM, "ar", "<b>أهلا</b>");
	expect(isFaultless(faultsOf(form))).toBe(true);
	expect(lookIn(form).greetings.ar).toBe("<b>أهلا</b>");
});

it("LO21 keeps what a colleague has saved beside what was typed here", () => {
	const typed = withGreeting({ ...FORM, accent: "#ff0000" }, "de", "Hallo");
	const theirs = withGreeting({ ...FORM, name: "Lamps" }, "sv", "Hej");
	expect(lookIn(typedOver(FORM, typed, theirs))).toEqual({
		...LOOK,
		name: "Lamps",
		accent: "#ff0000",
		greetings: { lt: "Labas", de: "Hallo", sv: "Hej" },
	});
	// What was taken away here is gone.
	const without = withGreeting(FORM, "lt", "");
	expect(lookIn(typedOver(FORM, without, theirs)).greetings).toEqual({
		sv: "Hej",
	});
});
