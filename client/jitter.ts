/** Between half of `ms` and all of it, so that a thousand clients do not come back in one instant. */
export function jittered(ms: number): number {
	const [random = 0] = crypto.getRandomValues(new Uint16Array(1));
	return ms * (0.5 + random / 2 ** 17);
}
