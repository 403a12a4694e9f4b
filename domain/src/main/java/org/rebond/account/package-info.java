/**
 * Who may come in: the accounts of the council's agents, their roles, their passwords, and what happens when a password is
 * guessed at. What a role may do is said in {@code platform}.
 */
@NullMarked
package org.rebond.account;

import org.jspecify.annotations.NullMarked;
