/** @jsxImportSource hono/jsx */
export function NotFoundPage() {
	return (
		<div class="narrow">
			<h1>This shelf is empty.</h1>
			<div class="empty">
				<p>What you are looking for is not here, or not yours to see.</p>
				<a class="button" href="/">
					Back to the shop
				</a>
			</div>
		</div>
	);
}
