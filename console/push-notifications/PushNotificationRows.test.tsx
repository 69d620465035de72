// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from "@testing-library/preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test } from "vitest";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { settled } from "../testing/staged.ts";
import { PushNotificationRows } from "./PushNotificationRows.tsx";
import { pushNotificationsWords } from "./words.ts";

afterEach(cleanup);

const PHONE = { endpoint: "https://push.example/phone", name: "Phone <b>" };

test("NT1 a browser that cannot be rung says what to do, and shows the devices that can", async () => {
	const { stage } = await inWorkspace(<PushNotificationRows />, {
		answers: { "push:read": () => ({ key: "K", devices: [PHONE] }) },
	});
	const control = screen.getByRole("switch", {
		name: pushNotificationsWords.switch,
	});
	expect(control.getAttribute("aria-checked")).toBe("false");
	expect(control.getAttribute("aria-disabled")).toBe("true");
	expect(screen.getByText(pushNotificationsWords.unable)).toBeTruthy();
	expect(screen.getByText("1 of your devices rings")).toBeTruthy();
	expect(screen.getByText("Phone <b>")).toBeTruthy();
	await act(async () => {
		fireEvent.click(screen.getByLabelText("Turn off on Phone <b>"));
		await settled();
	});
	expect(stage.saidOf("push:end")).toEqual([{ endpoint: PHONE.endpoint }]);
	expect(screen.queryByText("Phone <b>")).toBeNull();
});
