// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import {
	answerSettings,
	api,
	button,
	iframe,
	leavePage,
	part,
	paste,
	playFrame,
	preparePage,
	RELAY,
	runScript,
	SETTINGS,
	SITE,
	settled,
} from "./shop-page.support.ts";

afterEach(leavePage);

const LITHUANIAN = {
	...SETTINGS,
	locale: "lt",
	words: {
		open: "Parašykite mums",
		close: "Slėpti pokalbį",
		dismiss: "Slėpti iki kito puslapio",
		unread: { one: "{count} nauja žinutė", other: "{count} naujų žinučių" },
	},
};
const chosen = (locale: string) => ({ shopbell: 1, type: "language", locale });
const label = () => button().getAttribute("aria-label");

/** The chat was opened and hidden again; the relay's answers by language. */
async function opened(settings: Record<string, () => Promise<Response>>) {
	const fetched = preparePage();
	fetched.mockImplementation((address) => {
		const locale = new URL(`${address}`).searchParams.get("locale") ?? "";
		return settings[locale]?.() ?? answerSettings();
	});
	paste();
	await runScript();
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	return { fetched, frame };
}

test("EM5 the launcher speaks the language that the shopper chooses in the chat", async () => {
	const { fetched, frame } = await opened({
		lt: () => answerSettings(LITHUANIAN),
	});
	frame.says(chosen("lt"));
	await settled();
	expect(label()).toBe("Slėpti pokalbį");
	expect(iframe().title).toBe("Parašykite mums · Lumen");
	expect(part("section")?.lang).toBe("lt");
	api().close();
	expect(label()).toBe("Parašykite mums");
	frame.says({ shopbell: 1, type: "unread", count: 21 });
	expect(label()).toBe("Parašykite mums, 21 nauja žinutė");
	vi.advanceTimersByTime(500);
	expect(part("span")?.textContent).toBe("21 nauja žinutė");
	expect(part(".away")?.getAttribute("aria-label")).toBe(
		"Slėpti iki kito puslapio",
	);
	// Said again, as after each load of the frame: nothing is asked for it.
	const asked = fetched.mock.calls.length;
	frame.says(chosen("lt"));
	await settled();
	expect(fetched).toHaveBeenCalledTimes(asked);
	expect(fetched.mock.lastCall?.[0]).toBe(
		`${RELAY}/settings/${SITE}?locale=lt`,
	);
});

test("EM5 the shopper's choice stays when the page wishes another language", async () => {
	const { frame } = await opened({ lt: () => answerSettings(LITHUANIAN) });
	frame.says(chosen("lt"));
	await settled();
	api().set({ locale: "en" });
	await settled();
	expect(label()).toBe("Slėpti pokalbį");
	// The frame decides by itself what it makes of the page's wish.
	expect(frame.last("look")).toMatchObject({ look: { locale: "en" } });
});

test("EM5 a frame that is made after the page's wish is named in its language", async () => {
	preparePage().mockImplementation((address) =>
		answerSettings(`${address}`.endsWith("lt") ? LITHUANIAN : SETTINGS),
	);
	paste();
	await runScript();
	expect(part("section")?.lang).toBe("en");
	api().set({ locale: "lt" });
	await settled();
	button().click();
	await settled();
	expect(iframe().title).toBe("Parašykite mums · Lumen");
});

test("EM5 of two answers the one to the newer question counts", async () => {
	let late = (_: Response) => {};
	const { frame } = await opened({
		sv: () => new Promise((resolve) => (late = resolve)),
		lt: () => answerSettings(LITHUANIAN),
	});
	api().set({ locale: "sv" });
	frame.says(chosen("lt"));
	await settled();
	late(
		await answerSettings({
			...SETTINGS,
			words: { ...SETTINGS.words, close: "Dölj chatten" },
		}),
	);
	await settled();
	expect(label()).toBe("Slėpti pokalbį");
});
