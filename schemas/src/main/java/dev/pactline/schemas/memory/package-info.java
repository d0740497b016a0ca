/** What is kept in memory, and no more of it than was said. */
package dev.pactline.schemas.memory;
