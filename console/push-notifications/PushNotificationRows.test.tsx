// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { PushNotificationRows } from "./PushNotificationRows.tsx";
import { pushNotificationsWords } from "./words.ts";

afterEach(cleanup);

const PHONE = { endpoint: "https://push.example/phone", name: "Phone <b>" };

test("NT1 a browser that cannot be rung says what to do, how many devices can, and where they are", async () => {
	await inWorkspace(<PushNotificationRows />, {
		answers: { "push:read": () => ({ key: "K", devices: [PHONE] }) },
	});
	const control = screen.getByRole("switch", {
		name: pushNotificationsWords.switch,
	});
	expect(control.getAttribute("aria-checked")).toBe("false");
	expect(control.getAttribute("aria-disabled")).toBe("true");
	expect(screen.getByText(pushNotificationsWords.unable)).toBeTruthy();
	expect(screen.getByText("1 of your devices rings")).toBeTruthy();
	const link = screen.getByRole("link", { name: "Ring my phone" });
	expect(link.getAttribute("href")).toBe("/console/phone");
});
