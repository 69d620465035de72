// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { type Models, ModelsContext } from "../context/context.ts";
import { BubbleText } from "./BubbleText.tsx";

afterEach(cleanup);

function show(text: string, later: unknown = null) {
	const language = signal({ later });
	return render(
		<ModelsContext.Provider
			value={{ locale: { language } } as unknown as Models}
		>
			<BubbleText text={text} />
		</ModelsContext.Provider>,
	);
}

test("MS8 TX5 a text is shown at once, its links and marks when what finds them is loaded", async () => {
	const text = "See **this**: https://shop.example/a, please";
	const { container } = show(text);
	expect(container.textContent).toBe(text);
	expect(screen.queryByRole("link")).toBeNull();
	const link = await screen.findByRole("link");
	expect(link.getAttribute("href")).toBe("https://shop.example/a");
	expect(container.querySelector("b")?.textContent).toBe("this");
	expect(container.textContent).toBe(text.replaceAll("**", ""));
});

test("TX4 a long text folds once there are words for it", async () => {
	const text = "x\n".repeat(20);
	show(text);
	await screen.findByText(/x/);
	expect(screen.queryByRole("button")).toBeNull();
	cleanup();
	show(text, { chat: { showAll: "Show all", showLess: "Show less" } });
	expect(await screen.findByRole("button", { name: "Show all" })).toBeTruthy();
});

test("an object in place of a text shows nothing", () => {
	const forged = { type: "img", props: { src: "x" }, constructor: undefined };
	const { container } = show(forged as unknown as string);
	expect(container.textContent).toBe("");
	expect(container.querySelector("img")).toBeNull();
});
