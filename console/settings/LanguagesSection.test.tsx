// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import type { TextsByLanguage } from "../../protocol/site.ts";
import { settled } from "../testing/staged.ts";
import { createDraft } from "../workspace/draft.ts";
import { LanguagesSection } from "./LanguagesSection.tsx";
import { insteadOf, isSpoken } from "./language-choice.ts";
import { createTexts } from "./texts/texts.ts";

afterEach(cleanup);

const OURS = { en: {}, lt: {}, pt: {} };

async function opens(
	languages: string[],
	ask: () => Promise<TextsByLanguage | null> = async () => OURS,
) {
	const keep = vi.fn(async () => ({ ok: true as const, data: null }));
	const texts = createTexts({
		settings: () => ({ languages, texts: {} }),
		ask,
		change: keep,
	});
	const draft = createDraft(() => languages, keep);
	render(<LanguagesSection model={{ languages: draft, texts }} />);
	await act(settled);
	return keep;
}
const chooses = (tag: string) =>
	act(() => {
		fireEvent.change(screen.getByLabelText("Add a language"), {
			target: { value: tag },
		});
	});
const GERMAN =
	"The chat has no texts in German. Shoppers who read it see them in {other}. You still answer in German.";
const instead = (other: string) => GERMAN.replace("{other}", other);

it("CT12 a language that the chat has no texts for is warned of where it is chosen, before it is saved", async () => {
	const keep = await opens([]);
	expect(screen.queryByText(/no texts in/)).toBeNull();
	await chooses("de");
	screen.getByText(instead("English"));
	expect(keep).not.toHaveBeenCalled();
	await chooses("lt");
	screen.getByText(instead("Lithuanian"));
	await act(() => {
		fireEvent.click(screen.getByRole("button", { name: "Remove German" }));
	});
	expect(screen.queryByText(/no texts in/)).toBeNull();
});

it("CT12 one that was saved before is warned of as well, and saved again as it is", async () => {
	const keep = await opens(["de"]);
	screen.getByText(instead("English"));
	await chooses("sw");
	await act(async () => {
		fireEvent.click(screen.getByRole("button", { name: "Save" }));
		await settled();
	});
	expect(keep).toHaveBeenCalledWith(["de", "sw"]);
});

it("CT13 any language can be chosen to answer in, those with texts first", async () => {
	await opens(["lt"]);
	const groups = [...document.querySelectorAll("optgroup")].map((group) => [
		group.label,
		group.children.length,
	]);
	expect(groups[0]).toEqual(["The chat has texts", 2]);
	expect(groups[1]?.[0]).toBe("The chat has no texts yet");
	expect(groups[1]?.[1]).toBeGreaterThan(60);
});

it("CT12 where the texts cannot be had nothing is claimed of them, and every language is still there", async () => {
	const ask = vi.fn(async () => null as TextsByLanguage | null);
	await opens(["de"], ask);
	expect(screen.queryByText(/no texts in/)).toBeNull();
	expect(
		screen.getByLabelText("Add a language").children.length,
	).toBeGreaterThan(60);
	ask.mockResolvedValue(OURS);
	await act(async () => {
		fireEvent.click(screen.getByRole("button", { name: "Try again" }));
		await settled();
	});
	screen.getByText(instead("English"));
});

it("CT13 texts of a language serve each of its regions, and of no other", () => {
	expect(isSpoken("pt-BR", ["en", "pt"])).toBe(true);
	expect(isSpoken("pt", ["en", "pt-BR"])).toBe(false);
	expect(insteadOf(["de", "pt-BR", "lt"], ["en", "lt", "pt"])).toBe("pt-BR");
	expect(insteadOf(["de"], ["en", "lt"])).toBe("en");
});
