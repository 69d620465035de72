/** @jsxImportSource hono/jsx */
export function DeliveryPage() {
	return (
		<article class="letter">
			<h1>Delivery and returns</h1>
			<p class="line">
				The short version: it comes soon, it costs nothing extra, it may come
				back.
			</p>
			<h2>How it comes</h2>
			<p>
				What you order before noon leaves us the same day. Parcels take two to
				four working days inside of the European Union, six to Switzerland,
				Norway and the United Kingdom. Delivery is in the price, and so are tax
				and customs.
			</p>
			<p>
				Heron travels in a long box and needs a person at the door. Everything
				else fits into a parcel station.
			</p>
			<h2>If it has to go back</h2>
			<p>
				You have thirty days from the day it arrives. Pack it as it came, put
				the label from the parcel on the box and leave it at any pick-up point.
				The money is back within five working days after we have it in our
				hands.
			</p>
			<p>
				Glaze that differs from the picture is not a fault, but it is a reason:
				take your thirty days all the same.
			</p>
			<h2>If something broke on the way</h2>
			<p>
				Send us a picture of it and of the box. We send a new one the next day
				and you keep the pieces; some people make beautiful things of them.
			</p>
			<h2>When a colour is sold out</h2>
			<p>
				We fire and weave in small batches, about every third week. Ask us when
				yours comes, and we put one aside with your name on it.
			</p>
		</article>
	);
}
