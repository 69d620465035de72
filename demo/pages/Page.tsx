/** @jsxImportSource hono/jsx */
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import { type Cart, piecesIn } from "../cart.ts";

type Props = {
	title: string;
	path: string;
	cart: Cart;
	tag: Child;
	/** Only where the demonstration asks for a shopper who rings by herself. */
	ring?: Child;
	children?: Child;
};

/** What every page shares, from the first line to the Shopbell tag. */
export function Page({ title, path, cart, tag, ring, children }: Props) {
	return (
		<>
			{html`<!doctype html>`}
			<html lang="en">
				<head>
					<meta charset="utf-8" />
					<meta name="viewport" content="width=device-width, initial-scale=1" />
					<meta name="color-scheme" content="light dark" />
					<title>{`${title} · Lamp & Loom`}</title>
					<link rel="stylesheet" href="/shop.css" />
					<link rel="icon" href="/pictures/mark.svg" type="image/svg+xml" />
				</head>
				<body>
					<a class="skip" href="#content">
						Skip to the content
					</a>
					<Header path={path} cart={cart} />
					<main id="content" tabindex={-1}>
						{children}
					</main>
					<Footer />
					{ring}
					{tag}
				</body>
			</html>
		</>
	);
}

function Header({ path, cart }: Pick<Props, "path" | "cart">) {
	const pieces = piecesIn(cart);
	return (
		<header class="top">
			<a
				class="brand"
				href="/"
				aria-current={path === "/" ? "page" : undefined}
			>
				Lamp <span class="amp">&amp;</span> Loom
			</a>
			<nav class="ways" aria-label="Shop">
				<ul>
					<li class="wide">
						<a href="/#lamps">Lamps</a>
					</li>
					<li class="wide">
						<a href="/#woven">Woven</a>
					</li>
					<Way href="/delivery-and-returns" path={path}>
						Delivery<span class="wide"> and returns</span>
					</Way>
					<Way href="/cart" path={path}>
						Cart
						{pieces > 0 && (
							<span class="count">
								{pieces}
								<span class="unseen">
									{pieces === 1 ? " thing" : " things"}
								</span>
							</span>
						)}
					</Way>
				</ul>
			</nav>
		</header>
	);
}

function Way({
	href,
	path,
	children,
}: {
	href: string;
	path: string;
	children?: Child;
}) {
	return (
		<li>
			<a href={href} aria-current={path === href ? "page" : undefined}>
				{children}
			</a>
		</li>
	);
}

function Footer() {
	return (
		<footer class="foot">
			<p class="foot-brand">Lamps and woven things for a quiet home.</p>
			<p>
				This shop is a demonstration. Nothing is charged, nothing is sent, and
				the lamps exist in this window only.
			</p>
			<p>
				<a href="/delivery-and-returns">Delivery and returns</a>
			</p>
		</footer>
	);
}
