/** The version of this library, as it stands under every comparison. */
export const VERSION = '0.1.0';
