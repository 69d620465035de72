import type { MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";

/**
 * The shop's own Content-Security-Policy. It begins with nothing and allows what the shop has; the
 * relay stands in exactly the four lines that every shop with a policy adds for Shopbell.
 */
export function headers(relay: string): MiddlewareHandler {
	return secureHeaders({
		contentSecurityPolicy: {
			defaultSrc: ["'none'"],
			scriptSrc: [NONCE, relay],
			connectSrc: [relay],
			frameSrc: [relay],
			imgSrc: ["'self'", relay],
			styleSrc: ["'self'"],
			formAction: ["'self'"],
			baseUri: ["'none'"],
			// The relay's own demonstration shows this shop beside the console; a real shop writes 'none'.
			frameAncestors: [relay],
		},
		// It knows no origins, and where frame-ancestors is understood it is not asked.
		xFrameOptions: false,
		// Forms of the shop keep their Origin header, other sites learn the shop's origin and no path.
		referrerPolicy: "strict-origin-when-cross-origin",
		permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
		// The demo speaks plain http on loopback.
		strictTransportSecurity: false,
	});
}

/** Pictures paint their own evening with a style element inside, so they come with a policy of their own. */
export function pictureHeaders(): MiddlewareHandler {
	return async (c, next) => {
		await next();
		c.res.headers.set(
			"Content-Security-Policy",
			"default-src 'none'; style-src 'unsafe-inline'; sandbox",
		);
	};
}
