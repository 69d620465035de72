/**
 * A number that looks like chance and is the same each time: 32-bit FNV-1a with a last mix (murmur3's), 0 to 2³² − 1.
 * A cryptographic hash would cost a second on the week of a large shop, and nobody gains by guessing this one.
 */
export function turnOf(salt: string, id: string): number {
	let hash = 0x811c9dc5;
	for (const text of [salt, "\n", id])
		for (let at = 0; at < text.length; at++)
			hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
