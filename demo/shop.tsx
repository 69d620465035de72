/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import {
	addToCart,
	changeQuantity,
	type Line,
	removeFromCart,
} from "./cart.ts";
import { colourOf, productCalled } from "./catalogue.ts";
import { DEMO_BUYER, readBuyer } from "./checkout.ts";
import type { Environment } from "./environment.ts";
import { headers, pictureHeaders } from "./headers.ts";
import { buy, orderNumbers } from "./orders.ts";
import { CartPage } from "./pages/CartPage.tsx";
import { CataloguePage } from "./pages/CataloguePage.tsx";
import { CheckoutPage } from "./pages/CheckoutPage.tsx";
import { DeliveryPage } from "./pages/DeliveryPage.tsx";
import { NotFoundPage } from "./pages/NotFoundPage.tsx";
import { OrderPage } from "./pages/OrderPage.tsx";
import { ProductPage } from "./pages/ProductPage.tsx";
import { serveFiles } from "./serve-files.ts";
import { Sessions } from "./sessions.ts";
import { createVisits, type Shelf, type Visits } from "./visits.tsx";

const MOST_FORM_BYTES = 8 * 1024;

/** The whole shop on one screen: every page it shows and every form it takes. */
export function createShop(
	environment: Pick<Environment, "relay" | "site" | "identityKey">,
	parts = {
		sessions: new Sessions(),
		nextNumber: orderNumbers(),
		now: () => new Date(),
	},
) {
	const { sessions, nextNumber, now } = parts;
	const visits = createVisits(environment, sessions, now);
	const shop = new Hono<Shelf>();

	shop.use("/pictures/*", pictureHeaders());
	shop.use(headers(environment.relay));
	// SameSite ignores ports: a page on another port of this machine could otherwise post into the cart.
	shop.use(csrf());
	shop.use(bodyLimit({ maxSize: MOST_FORM_BYTES }));

	cataloguePages(shop, visits);
	cartPages(shop, visits);
	checkoutPages(shop, visits, { nextNumber, now });

	serveFiles(shop);

	shop.notFound((c) =>
		visits.show(c as Context<Shelf>, {
			title: "Not here",
			body: <NotFoundPage />,
			status: 404,
		}),
	);

	return shop;
}

function cataloguePages(shop: Hono<Shelf>, { show }: Visits): void {
	shop.get("/", (c) =>
		show(c, { title: "Lamps and woven things", body: <CataloguePage /> }),
	);

	shop.get("/products/:slug", (c) => {
		const product = productCalled(c.req.param("slug"));
		if (!product) return c.notFound();
		const colour =
			colourOf(product, c.req.query("colour") ?? "") ?? product.colours[0];
		const title = `${product.name} ${product.kind.toLowerCase()}`;
		return show(c, {
			title,
			body: <ProductPage product={product} colour={colour} />,
		});
	});

	shop.get("/delivery-and-returns", (c) =>
		show(c, { title: "Delivery and returns", body: <DeliveryPage /> }),
	);
}

function cartPages(
	shop: Hono<Shelf>,
	{ show, sessionOf, openSession }: Visits,
): void {
	shop.get("/cart", (c) => showCart(c));

	shop.post("/cart/add", async (c) => {
		const wanted = await readLine(c);
		const session = sessionOf(c);
		const added = addToCart(session?.cart ?? [], wanted);
		if (!added.ok) return showCart(c, added.sentence);
		(session ?? openSession(c)).cart = added.cart;
		return c.redirect("/cart", 303);
	});

	shop.post("/cart/change", async (c) => {
		const wanted = await readLine(c);
		const session = sessionOf(c);
		if (!session) return c.redirect("/cart", 303);
		const changed = changeQuantity(session.cart, wanted);
		if (!changed.ok) return showCart(c, changed.sentence);
		session.cart = changed.cart;
		return c.redirect("/cart", 303);
	});

	shop.post("/cart/remove", async (c) => {
		const unwanted = await readLine(c);
		const session = sessionOf(c);
		if (session) session.cart = removeFromCart(session.cart, unwanted);
		return c.redirect("/cart", 303);
	});

	function showCart(c: Context<Shelf>, refusal?: string) {
		const body = <CartPage cart={sessionOf(c)?.cart ?? []} refusal={refusal} />;
		return show(c, { title: "Your cart", body, status: refusal ? 422 : 200 });
	}
}

function checkoutPages(
	shop: Hono<Shelf>,
	{ show, sessionOf }: Visits,
	{ nextNumber, now }: { nextNumber: () => string; now: () => Date },
): void {
	shop.get("/checkout", async (c) => {
		const session = sessionOf(c);
		if (!session?.cart.length) return c.redirect("/cart", 303);
		const given = session.customer ?? DEMO_BUYER;
		return show(c, {
			title: "Checkout",
			body: <CheckoutPage cart={session.cart} given={given} />,
		});
	});

	shop.post("/checkout", async (c) => {
		const read = readBuyer(await readForm(c));
		const session = sessionOf(c);
		if (!session?.cart.length) {
			// A form sent twice buys once: the second sending lands on what the first one bought.
			const [bought] = session?.orders ?? [];
			return c.redirect(bought ? `/orders/${bought.id}` : "/cart", 303);
		}
		if (!read.ok) {
			const { given, problems } = read;
			const body = (
				<CheckoutPage cart={session.cart} given={given} problems={problems} />
			);
			return show(c, { title: "Checkout", body, status: 422 });
		}
		const order = buy(session, read.buyer, nextNumber(), now());
		return c.redirect(`/orders/${order.id}`, 303);
	});

	shop.get("/orders/:id", (c) => {
		const session = sessionOf(c);
		const order = session?.orders.find(({ id }) => id === c.req.param("id"));
		if (!session?.customer || !order) return c.notFound();
		const body = <OrderPage order={order} customer={session.customer} />;
		return show(c, { title: `Order ${order.id}`, body });
	});
}

async function readLine(c: Context<Shelf>): Promise<Line> {
	const form = await readForm(c);
	return {
		slug: String(form.product ?? ""),
		colour: String(form.colour ?? ""),
		quantity: /^\d{1,3}$/.test(String(form.quantity))
			? Number(form.quantity)
			: 0,
	};
}

/** A body that is no form is an empty form: whoever reads it refuses it in words that fit. */
async function readForm(c: Context<Shelf>): Promise<Record<string, unknown>> {
	return c.req.parseBody().catch(() => ({}));
}
