// Package db embeds the schema of a node's database.
package db

import "embed"

// Migrations holds migrations/{node,holder,linker}: golang-migrate's numbered files, one directory
// a schema part.
//
//go:embed migrations/*/*.sql
var Migrations embed.FS
