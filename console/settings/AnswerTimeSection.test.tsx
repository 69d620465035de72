// @vitest-environment happy-dom
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { ANSWER_MS } from "../../protocol/limits.ts";
import type { SiteSettings } from "../../protocol/site.ts";
import { idOf, settled, stagedConnection } from "../testing/staged.ts";
import { AnswerTimeSection } from "./AnswerTimeSection.tsx";
import { createSettings } from "./settings.ts";

afterEach(cleanup);

const site = idOf("shop");

async function opens(answers = {}) {
	let kept: SiteSettings = {
		site,
		hours: null,
		languages: [],
		teams: [],
		members: [],
	};
	const stage = stagedConnection({
		"site:read": () => kept,
		"answer-time:change": ({ answerWithinMs }: SiteSettings) => {
			kept = { ...kept, answerWithinMs };
			return kept;
		},
		...answers,
	});
	const settings = createSettings(stage.connection, site);
	await settings.read();
	render(<AnswerTimeSection draft={settings.answerTime} />);
	return () => stage.saidOf("answer-time:change");
}
const field = () => screen.getByRole<HTMLInputElement>("spinbutton");
const types = (value: string) =>
	act(() => void fireEvent.input(field(), { target: { value } }));
const saves = () =>
	act(async () => {
		fireEvent.submit(field().form as HTMLFormElement);
		await settled();
	});

it("AT8 shows the minutes that hold, and saves others", async () => {
	const said = await opens();
	expect(field().value).toBe(`${ANSWER_MS / 60_000}`);
	expect(screen.getByText(/conversation is marked/)).toBeTruthy();
	await types("12");
	await saves();
	expect(said()).toEqual([{ site, answerWithinMs: 12 * 60_000 }]);
	expect(field().value).toBe("12");
	expect(screen.getByText("Saved")).toBeTruthy();
});

it.each(["", "0", "61", "2.5", "-3", "1e1", "100"])(
	"does not save %j, says which numbers it takes, and goes to the field",
	async (typed) => {
		const said = await opens();
		await types(typed);
		expect(screen.getByText("A whole number from 1 to 60.")).toBeTruthy();
		expect(field().getAttribute("aria-invalid")).toBe("true");
		await saves();
		expect(said()).toEqual([]);
		expect(document.activeElement).toBe(field());
	},
);

it("takes the ends of the range", async () => {
	const said = await opens();
	for (const typed of ["1", "60"]) {
		await types(typed);
		await saves();
	}
	expect(said()).toEqual([
		{ site, answerWithinMs: 60_000 },
		{ site, answerWithinMs: 3_600_000 },
	]);
});

it("keeps what was typed when the relay says no, and discards it by its own button", async () => {
	await opens({
		"answer-time:change": () => ({ ok: false, refusal: { code: "forbidden" } }),
	});
	const before = field().value;
	await types("7");
	await saves();
	expect(screen.getByRole("alert").textContent).toMatch(/\S/);
	expect(field().value).toBe("7");
	fireEvent.click(
		screen.getByRole("button", { name: "Discard the changed answer time" }),
	);
	await act(settled);
	expect(field().value).toBe(before);
});
