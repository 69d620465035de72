// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import "fake-indexeddb/auto";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, expect, test } from "vitest";
import { saidIn } from "../../../ui/said-in.ts";
import { App } from "../App.tsx";
import { ModelsContext } from "../context/context.ts";
import { fakeRelay, NOOR } from "../testing/fake-relay.ts";
import { openChat } from "../testing/open-chat.ts";

afterEach(cleanup);

const URL_OF_IT = "https://shop.example/lina?colour=red";
let sites = 0;

/** A chat in which Noor shows something. */
async function shows(body: object) {
	sites += 1;
	const connection = fakeRelay();
	connection.files = new Map([["p", {} as never]]);
	const { models } = await openChat({ site: `cards ${sites}`, connection });
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	const field = await screen.findByRole("textbox");
	fireEvent.input(field, { target: { value: "Which lamp?" } });
	fireEvent.click(screen.getByRole("button", { name: "Send" }));
	await screen.findByText("Which lamp?");
	act(() => {
		connection.add("message", NOOR, body);
	});
	return screen.findByRole("link", { name: /shop\.example$/ });
}

test("PC7 a card is one link with picture, name, price and host, and its place has the picture's size", async () => {
	const text = `Lina\n€49.90\n${URL_OF_IT}`;
	const card = await shows({
		text,
		product: {
			...{ name: "Lina", url: URL_OF_IT },
			price: { amount: 49.9, currency: "EUR" },
		},
		files: [
			{
				...{ id: "p", name: "Lina", type: "image/webp", bytes: 9 },
				...{ width: 900, height: 700, alt: "Lina" },
			},
		],
	});
	expect(card.getAttribute("href")).toBe(URL_OF_IT);
	expect(card.getAttribute("rel")).toBe("noopener noreferrer");
	expect(card.textContent).toBe("Lina€49.90shop.example");
	const place = card.querySelector<HTMLElement>(".product-picture");
	expect(place?.style.aspectRatio).toBe("900 / 700");
	const log = within(screen.getByRole("log", { name: "Conversation" }));
	expect(log.queryByText(/https:/)).toBeNull();
	// Read aloud, the picture is what the text speaks of.
	const files = [{ name: "Lina", alt: "Lina" }];
	expect(saidIn({ text, product: {}, files })).toBe(text);
});

test("PC7 without picture and price name and host are there, and a name is text whatever stands in it", async () => {
	const name = `<img src=x onerror=alert(1)> ${"lamp".repeat(40)}`;
	const card = await shows({
		text: `${name}\n${URL_OF_IT}`,
		product: { name, url: URL_OF_IT, price: null },
	});
	expect(card.textContent).toBe(`${name}shop.example`);
	expect(card.querySelector("img")).toBeNull();
});
