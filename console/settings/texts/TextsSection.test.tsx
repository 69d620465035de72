// @vitest-environment happy-dom
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import type { Reply } from "../../../protocol/refusal.ts";
import { settled } from "../../testing/staged.ts";
import { TextsSection } from "./TextsSection.tsx";
import { createTexts } from "./texts.ts";

const OURS = {
	en: {
		"header.title": "How can we help?",
		"chat.readsThis": "{shop} reads what you write here.",
		"queue.ahead.one": "{count} person ahead of you",
		"queue.ahead.other": "{count} people ahead of you",
	},
	ar: { "header.title": "كيف يمكننا مساعدتكم؟" },
};

async function opens(reply: Reply<unknown> = { ok: true, data: null }) {
	const change = vi.fn(async () => reply);
	const model = createTexts({
		settings: () => ({ languages: [], texts: {} }),
		ask: async () => OURS,
		change,
	});
	render(<TextsSection model={model} />);
	await act(settled);
	return change;
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const types = (name: string, value: string) =>
	act(() => void fireEvent.input(field(name), { target: { value } }));
const saves = () =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name: "Save" }));
		await settled();
	});
afterEach(cleanup);

it("shows ours as the name of each field, and says what must stay", async () => {
	await opens();
	expect(field("How can we help?").value).toBe("");
	expect(
		field("{count} person ahead of you").getAttribute("aria-describedby"),
	).toBe(screen.getByText(/^For numbers such as 1\. Keep \{count\}/).id);
	screen.getByRole("group", { name: "The conversation" });
});

it("sends no text that has lost what is filled in, and says so at it", async () => {
	const change = await opens();
	await types("{shop} reads what you write here.", "We read this");
	screen.getByText(
		"It must contain {shop} exactly once, as our text does, and nothing else in braces.",
	);
	await saves();
	expect(change).not.toHaveBeenCalled();
	expect(document.activeElement).toBe(
		field("{shop} reads what you write here."),
	);
	await act(() => {
		fireEvent.input(field("Search"), { target: { value: "ahead" } });
	});
	await saves();
	expect(field("Search").value).toBe("");
	await types("{shop} reads what you write here.", "Read by {shop}");
	await saves();
	expect(change).toHaveBeenCalledWith({
		language: "en",
		texts: { "chat.readsThis": "Read by {shop}" },
	});
});

it("says when a shop has too many", async () => {
	await opens({ ok: false, refusal: { code: "rejected" } });
	await types("How can we help?", "Hello");
	await saves();
	expect(screen.getByRole("alert").textContent).toContain("at most 500 texts");
	expect(field("How can we help?").value).toBe("Hello");
});

it("looks at one language, and for one text", async () => {
	await opens();
	await act(() => {
		fireEvent.input(field("Search"), { target: { value: "ahead" } });
	});
	expect(screen.queryByLabelText("How can we help?")).toBeNull();
	await act(() => {
		fireEvent.input(field("Search"), { target: { value: "" } });
		fireEvent.change(screen.getByLabelText("Language"), {
			target: { value: "ar" },
		});
	});
	expect(field("كيف يمكننا مساعدتكم؟").lang).toBe("ar");
	await act(() => {
		fireEvent.click(screen.getByLabelText(/^Only texts/));
	});
	screen.getByText("No text matches.");
});

it("CT13 only languages with texts are offered for the chat's own words, whatever the shop answers in", async () => {
	const model = createTexts({
		settings: () => ({ languages: ["de", "ar"], texts: {} }),
		ask: async () => OURS,
		change: vi.fn(async () => ({ ok: true as const, data: null })),
	});
	render(<TextsSection model={model} />);
	await act(settled);
	const choice = screen.getByLabelText<HTMLSelectElement>("Language");
	expect([...choice.options].map(({ value }) => value)).toEqual(["en", "ar"]);
	expect(choice.value).toBe("ar");
});
