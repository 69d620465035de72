declare module "@20minutes/s3rver" {
	import type { AddressInfo } from "node:net";

	/** What our tests use of it. */
	class S3rver {
		constructor(options: {
			directory: string;
			address: string;
			port: number;
			silent: boolean;
			serviceEndpoint: string;
			vhostBuckets: boolean;
			configureBuckets: { name: string; configs: [] }[];
		});
		run(): Promise<AddressInfo>;
		close(): Promise<void>;
		httpServer: { closeAllConnections(): void };
	}
	export = S3rver;
}
