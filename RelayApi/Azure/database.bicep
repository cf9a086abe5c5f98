// PostgreSQL for the journal: encrypted, backed up for two weeks, reachable from the network alone.
param location string
param server string
param subnetId string
param privateZoneId string

@secure()
param password string

var userName = 'relay'

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: server
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: userName
    administratorLoginPassword: password
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: privateZoneId, publicNetworkAccess: 'Disabled' }
  }

  resource journal 'databases' = {
    name: 'ironclad'
    properties: { charset: 'UTF8', collation: 'en_US.utf8' }
  }
}

output host string = postgres.properties.fullyQualifiedDomainName
output database string = postgres::journal.name
output user string = userName
