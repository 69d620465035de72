// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/preact";
import { afterEach, expect, test, vi } from "vitest";
import { Menu } from "./Menu.tsx";

afterEach(cleanup);

const choose = vi.fn();

function showsMenu() {
	choose.mockClear();
	render(
		<>
			<Menu
				label="More"
				icon=""
				items={[
					{ key: "a", label: "Sound", icon: "", choose },
					{ key: "b", label: "Hours", icon: "", choose() {} },
				]}
			/>
			<button type="button">Elsewhere</button>
		</>,
	);
	return screen.getByRole("button", { name: "More" });
}

const items = () => screen.queryAllByRole("menuitem");
const isOpen = () => items().length > 0;

/** Safari on a Mac gives no button the focus when it is clicked: what had it loses it to nothing. */
function clickInSafari(target: HTMLElement) {
	fireEvent.pointerDown(target);
	if (fireEvent.mouseDown(target))
		(document.activeElement as HTMLElement).blur();
	fireEvent.pointerUp(target);
	fireEvent.mouseUp(target);
	if (target.isConnected) fireEvent.click(target);
}

test("where a click gives no button the focus, the menu opens and closes", () => {
	const button = showsMenu();
	clickInSafari(button);
	expect(isOpen()).toBe(true);
	expect(document.activeElement).toBe(items()[0]);
	clickInSafari(button);
	expect(isOpen()).toBe(false);
	expect(document.activeElement).toBe(button);
	clickInSafari(button);
	expect(isOpen()).toBe(true);
});

test("where a click gives no button the focus, what is clicked in the menu is chosen once", () => {
	clickInSafari(showsMenu());
	clickInSafari(items()[0] as HTMLElement);
	expect(choose).toHaveBeenCalledOnce();
	expect(isOpen()).toBe(false);
});

test("the sentence below the choices can be clicked, and the menu stays", () => {
	clickInSafari(showsMenu());
	clickInSafari(screen.getByRole("menu"));
	expect(isOpen()).toBe(true);
});

test.each<[string, () => unknown]>([
	["a pointer elsewhere", () => fireEvent.pointerDown(document.body)],
	["the focus elsewhere", () => screen.getByText("Elsewhere").focus()],
	["another window", () => fireEvent.blur(window)],
	[
		"Escape",
		() =>
			fireEvent.keyDown(document.activeElement as Element, { key: "Escape" }),
	],
])("%s closes the menu", async (_, leave) => {
	clickInSafari(showsMenu());
	expect(isOpen()).toBe(true);
	leave();
	await vi.waitUntil(() => !isOpen());
});
