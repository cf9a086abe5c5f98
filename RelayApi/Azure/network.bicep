// One network: the relays in one subnet, the database in another that nothing outside reaches.
param location string
param name string

var relaySubnet = '10.80.0.0/24'

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.80.0.0/16'] }
    subnets: [
      {
        name: 'relay'
        properties: {
          addressPrefix: relaySubnet
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.80.1.0/28'
          delegations: [{ name: 'postgres', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }

  resource relay 'subnets' existing = { name: 'relay' }
  resource database 'subnets' existing = { name: 'database' }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'

  resource link 'virtualNetworkLinks' = {
    name: 'network'
    location: 'global'
    properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
  }
}

output relaySubnet string = relaySubnet
output relaySubnetId string = network::relay.id
output databaseSubnetId string = network::database.id
output privateZoneId string = zone.id
