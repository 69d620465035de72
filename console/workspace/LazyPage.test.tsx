// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { LazyPage } from "./LazyPage.tsx";
import { createLazy } from "./lazy.ts";

afterEach(cleanup);

it("a page that could not be loaded says so, and comes when it is tried again", async () => {
	let isOnline = false;
	const page = createLazy(async () => {
		if (!isOnline) throw new TypeError("Failed to fetch");
		return () => <p>Opening hours</p>;
	});
	render(
		<LazyPage
			page={page}
			title="Settings"
			notLoaded="The settings did not load."
		/>,
	);
	expect(screen.getByText("Loading…")).toBeTruthy();
	expect((await screen.findByRole("alert")).textContent).toContain(
		"The settings did not load.",
	);
	isOnline = true;
	fireEvent.click(screen.getByRole("button", { name: "Try again" }));
	expect(await screen.findByText("Opening hours")).toBeTruthy();
});
