const NAME = /^[A-Za-z0-9_-]{22}$/;

/** No name of a request ever comes this far; if one did, it would end here. */
export function mustBeFileName(name: string): string {
	if (!NAME.test(name)) throw new Error("not the name of a file");
	return name;
}
