// Audited, and in plain JavaScript: browsers have WebCrypto's subtle in secure contexts only.
export { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
