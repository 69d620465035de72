// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import "fake-indexeddb/auto";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
	waitFor,
} from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import type { ShownPolicy } from "../../../protocol/shown-policy.ts";
import { App } from "../App.tsx";
import { ModelsContext } from "../context/context.ts";
import { fakeRelay, NOOR, NOW } from "../testing/fake-relay.ts";
import { openChat } from "../testing/open-chat.ts";

afterEach(cleanup);

let sites = 0;

function returns(number: number): ShownPolicy {
	return {
		...{
			policy: "returns",
			number,
			at: NOW,
			kind: "returns",
			title: "Returns",
		},
		facts: [{ label: "Time to send back", value: `${13 + number} days` }],
		...{ language: "en", steps: ["Ask for a label"], since: "Valid since May" },
		url: `https://relay.test/policies/s/returns/${number}`,
	};
}

/** A chat of a shop that has published this version. */
async function opens(number: number) {
	sites += 1;
	const relay = fakeRelay();
	relay.site.policies = NOW;
	relay.policies = [returns(number)];
	const { models, connection } = await openChat({
		...{ site: `policies ${sites}`, connection: relay },
	});
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	return connection;
}

test("PO10 what holds stands on the first page, and a return is asked for with order, reason and steps", async () => {
	const connection = await opens(1);
	expect(await screen.findByText("Policies")).toBeTruthy();
	expect(screen.getByText("14 days")).toBeTruthy();
	const link = screen.getByRole("link", {
		name: "Read all of it",
		hidden: true,
	});
	expect(link.getAttribute("rel")).toBe("noopener noreferrer");
	const order = screen.getByLabelText("Order number");
	fireEvent.input(order, { target: { value: "A-17" } });
	fireEvent.input(screen.getByLabelText("Reason"), {
		target: { value: "Too small" },
	});
	fireEvent.submit(order.closest("form") as HTMLFormElement);
	await waitFor(() =>
		expect(connection.entries.map(({ body }) => body)).toContainEqual(
			expect.objectContaining({
				text: "Ask to send something back\nOrder number: A-17\nReason: Too small\n1. Ask for a label",
			}),
		),
	);
});

test("PO8 a card of an older version says so, and one of the version that holds does not", async () => {
	const connection = await opens(2);
	const field = await screen.findByRole("textbox", { name: /message/i });
	fireEvent.input(field, { target: { value: "May I?" } });
	fireEvent.click(screen.getByRole("button", { name: "Send", hidden: false }));
	await screen.findByText("May I?");
	act(() => {
		for (const number of [1, 2]) {
			const { policy, title, at, facts, url } = returns(number);
			connection.add("message", NOOR, {
				text: `${title}\n${url}`,
				policy: { policy, title, at, facts, url, number },
			});
		}
	});
	expect(await screen.findAllByText("14 days")).toHaveLength(1);
	expect(screen.getAllByText(/This has changed since/)).toHaveLength(1);
});
