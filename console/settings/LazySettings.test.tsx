// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import { createLazy } from "../workspace/lazy.ts";
import { OnceLoaded } from "./LazySettings.tsx";

afterEach(cleanup);

it("the settings that could not be loaded say so, and come when they are tried again", async () => {
	let isOnline = false;
	const page = createLazy(async () => {
		if (!isOnline) throw new TypeError("Failed to fetch");
		return () => <p>Opening hours</p>;
	});
	render(<OnceLoaded page={page} />);
	expect(screen.getByText("Loading…")).toBeTruthy();
	expect((await screen.findByRole("alert")).textContent).toContain(
		"The settings did not load.",
	);
	isOnline = true;
	fireEvent.click(screen.getByRole("button", { name: "Try again" }));
	expect(await screen.findByText("Opening hours")).toBeTruthy();
});
