// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { settled } from "../testing/staged.ts";
import { PhoneCards } from "./PhoneCards.tsx";
import { phoneWords } from "./phone-words.ts";
import { isIPhone } from "./push-browser.ts";

afterEach(cleanup);

const PHONE = {
	endpoint: "https://push.example/phone",
	name: "Phone <b>",
	rungAt: null as number | null,
};
const presses = (name: string) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});

test("NT20 each device says when it rang last, rings on its key, and is removed by another", async () => {
	const { stage } = await inWorkspace(<PhoneCards />, {
		answers: {
			"push:read": () => ({ key: "K", devices: [PHONE] }),
			"device:ring": () => ({ outcome: "rung" }),
		},
	});
	const row = within(
		screen.getByText("Phone <b>").closest("li") as HTMLElement,
	);
	expect(row.getByText(phoneWords.neverRung)).toBeTruthy();
	await presses("Ring Phone <b> now");
	expect(stage.saidOf("device:ring")).toEqual([{ endpoint: PHONE.endpoint }]);
	expect(screen.getByText(phoneWords.said.rung)).toBeTruthy();
	await act(async () => {
		stage.tell("devices:changed", {
			devices: [{ ...PHONE, rungAt: Date.now() }],
		});
		await settled();
	});
	expect(screen.queryByText(phoneWords.neverRung)).toBeNull();
	await presses("Turn off on Phone <b>");
	expect(screen.getByText(phoneWords.noDevices)).toBeTruthy();
});

test("FR5 the code stands on the screen once it is asked for, and its link beside it", async () => {
	const url = "http://relay.test/console/phone#secret";
	await inWorkspace(<PhoneCards />, {
		answers: {
			"push:read": () => ({ key: "K", devices: [] }),
			"device-link:make": () => ({ url, expiresAt: Number.MAX_VALUE }),
		},
	});
	expect(screen.queryByRole("img")).toBeNull();
	await presses(phoneWords.showCode);
	expect(screen.getByRole("img", { name: phoneWords.code })).toBeTruthy();
	expect(screen.getByText(url)).toBeTruthy();
});

test("FR6 an iPhone and an iPad are known, and what only looks like one is not", () => {
	const of = (userAgent: string, maxTouchPoints = 0) =>
		isIPhone({ userAgent, maxTouchPoints });
	expect(of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)")).toBe(
		true,
	);
	expect(of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 5)).toBe(true);
	expect(of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)")).toBe(false);
	expect(of("Mozilla/5.0 (Linux; Android 15)", 5)).toBe(false);
});
